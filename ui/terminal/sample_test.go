package terminal

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/google/uuid"

	"daybook/model/fault"
	"daybook/model/site"
	"daybook/ui/terminal/example"
)

func TestSampleMakesAFolderOfItsOwn(t *testing.T) {
	d := newDesk(t)
	d.store.unkeyed = true
	delete(d.env, "DAYBOOK_PASSPHRASE") // it needs none
	d.reads(t, site.Import{Sites: []site.Site{example.Site()}}, nil)
	d.store.imported = func(c uuid.UUID, sites []site.Site) error {
		if c == uuid.Nil || len(sites) != 1 {
			t.Errorf("command %s, %d sites", c, len(sites))
		}
		return nil
	}
	d.Program.Sample = func(_ context.Context, s Store, o SampleOrder) (int, error) {
		want := SampleOrder{Sites: []site.Site{example.Site()}, Bookings: 20, Seed: 7, From: monday.Add(365), Days: 9}
		if diff := cmp.Diff(want, o, cmpopts.IgnoreFields(SampleOrder{}, "Progress")); diff != "" || s != d.store {
			t.Errorf("-want +got\n%s", diff)
		}
		o.Progress(1, 20)
		return 19, nil
	}
	args := []string{"sample", "--sites", "-", "--bookings", "20", "--seed", "7", "--days", "9", "--data", "d", "--now", "2027-10-05T16:00:00Z"}
	d.run(t, append(args, "--json")...).want(t, Done, `{"sites":1,"bookings":19}`+"\n", "")
	d.run(t, args...).want(t, Done, "19 invented bookings were made.\n", "")
	if want := []string{"set up sample", "import", "unlock sample", "import"}; !slices.Equal(d.store.calls, want) || !d.created || d.data != "d" {
		t.Errorf("%q in %q", d.store.calls, d.data)
	}
}

func TestSampleRefuses(t *testing.T) {
	full := site.Import{Sites: []site.Site{example.Site()}}
	cases := []struct {
		code     string
		args     []string
		read     error
		imported error
		real     bool
	}{
		{code: "usage.missing"},
		{code: "usage.value-refused", args: []string{"--sites", "-", "--bookings=-1"}},
		{code: "usage.value-refused", args: []string{"--sites", "-", "--days=0"}},
		{code: "file.not-found", args: []string{"--sites", "/none/x"}},
		{code: "file.empty", args: []string{"--sites", "-"}, read: fault.New("file.empty")},
		{code: "store.not-sample", args: []string{"--sites", "-"}, real: true},
		{code: "site.no-counter", args: []string{"--sites", "-"}, imported: fault.New("site.no-counter", "Site", "T1")},
	}
	for _, c := range cases {
		d := newDesk(t)
		d.store.sample = !c.real
		d.reads(t, full, c.read)
		d.store.imported = func(uuid.UUID, []site.Site) error { return c.imported }
		d.Program.Sample = func(context.Context, Store, SampleOrder) (int, error) {
			t.Errorf("%q: clients were made", c.args)
			return 0, nil
		}
		if got := d.run(t, append([]string{"sample", "--json"}, c.args...)...); got.errorCode(t) != c.code {
			t.Errorf("%q: %+v", c.args, got)
		}
		if c.real && slices.Contains(d.store.calls, "import") {
			t.Error("sites were taken into real data")
		}
	}
	d := newDesk(t)
	if got := d.run(t, "sample", "--sites", "-", "--json"); got.code != Failed || got.errorCode(t) != "command.unavailable" {
		t.Errorf("%+v", got)
	}
}

func TestSampleThatStopsIsToldSo(t *testing.T) {
	d := newDesk(t)
	d.store.sample = true
	d.reads(t, site.Import{Sites: []site.Site{example.Site()}}, nil)
	d.store.imported = func(uuid.UUID, []site.Site) error { return nil }
	d.Program.Sample = func(context.Context, Store, SampleOrder) (int, error) { return 5, context.Canceled }
	if got := d.run(t, "sample", "--sites", "-", "--json"); got.code != Failed || got.errorCode(t) != "interrupted" {
		t.Errorf("%+v", got)
	}
}
