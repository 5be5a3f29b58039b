package sitesfile_test

import (
	"bytes"
	"testing"

	"daybook/data/sitesfile"
	"daybook/model/fault"
)

func FuzzRead(f *testing.F) {
	f.Add(sitesfile.Sample()[:6000])
	for _, seed := range []string{
		"", "\ufeff{}", "[]", `{"offices":[]}`, `{"offices":null}`, `{"as_of":"2026-09-30","offices":[{}]} x`,
		office(""), office(`"lunch":["12:00","12:30"],"closures":[{"from":"2026-10-01"}],"closed_dates":["2026-10-09"]`),
		office(`"hours":[{"rule":"nth-weekday","nth":2,"weekday":3,"open":"09:30","close":"15:00"},{"rule":"date","date":"2026-11-11","open":"09:00","close":"15:00"}]`),
		office(`"passport_tiers":["urgent"],"biometrics":true,"express_days":[3,9],"accessibility":{"wheelchair":true,"sign_languages":["asl"]}`),
		office(`"kind":"\ud800","note":{"en":"\u202e"},"\u0000":{},"hours":[[[]]]`),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		imported, err := sitesfile.Read(bytes.NewReader(data))
		if err != nil {
			if fault.Code(err) == "" || len(imported.Sites) > 0 {
				t.Errorf("%v, %v", imported, err)
			}
			return
		}
		seen := map[string]bool{}
		for _, s := range imported.Sites {
			if err := s.Validate(); err != nil {
				t.Errorf("site %q: %v", s.ID, err)
			}
			if seen[s.ID] {
				t.Errorf("site %q twice", s.ID)
			}
			seen[s.ID] = true
		}
		for _, r := range imported.Refused {
			if r.Fault == nil || r.Row == "" || r.Line < 1 {
				t.Errorf("%+v", r)
			}
		}
	})
}
