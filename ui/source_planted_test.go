package ui_test

// plant is a file with a known number of faults.
type plant struct {
	source string
	faults int
}

// planted are files as somebody might write them one day.
func planted() map[string]plant {
	head := func(imports, body string) string {
		return "package planted\n\nimport (\n" + imports + "\n)\n\n" + body
	}
	work := func(body string) string {
		return head(`"context"; "daybook/ui/kit"`, `
type screen struct{ ctx struct{ Runner runner }; store store; field *kit.Entry; list *kit.RowList; found []int; err error }

func (s *screen) look() {
	text := s.field.Text
	`+body+`
	_ = text
}

func (s *screen) ask(ctx context.Context) []int { s.found = nil; return nil }
func (s *screen) read(ctx context.Context) (out []int, err error) { out, err = s.store.Find(ctx); return out, err }
func (s *screen) later(ctx context.Context) func() { f, err := s.read(ctx); return func() { s.found, s.err = f, err; s.list.Refresh() } }
func (s *screen) bad(ctx context.Context) func() { s.list.Refresh(); return nil }
func tidy(s *screen) { s.list.SetRows(nil) }
func count(rows []int) (n int) { for range rows { n++ }; return n }
`)
	}
	run := func(body string) string {
		return work("s.ctx.Runner.Run(\"slot\", func(ctx context.Context) func() {\n" + body + "\n})")
	}
	return map[string]plant{
		"a goroutine":              {head(`"fmt"`, `func f() { go fmt.Println() }`), 1},
		"a goroutine in a closure": {head(`"fmt"`, `var f = func() { func() { go fmt.Println() }() }`), 1},
		"timers":                   {head(`"time"`, `func f() { time.AfterFunc(1, nil); time.Sleep(1); <-time.After(1); <-time.Tick(1); _ = time.NewTimer(1); _ = time.NewTicker(1) }`), 6},
		"a timer by another name":  {head(`clock "time"`, `func f() { clock.Sleep(1) }`), 1},
		"a timer handed on":        {head(`"time"`, `var wait = time.AfterFunc`), 1},
		"another way across":       {head(`"fyne.io/fyne/v2"; "context"`, `func f(ctx context.Context) { fyne.Do(nil); fyne.DoAndWait(nil); context.AfterFunc(ctx, nil) }`), 3},
		"a group":                  {head(`"sync"`, `func f() { var w sync.WaitGroup; w.Go(func() {}); w.Wait() }`), 1},
		"a field called Go":        {head(`"fmt"`, `type o struct{ Go func(int) }; func f(p o) { p.Go(1); fmt.Println() }`), 0},
		"time that only passes":    {head(`"time"`, `func f(d time.Duration) time.Time { return time.Unix(0, 0).Add(d) }`), 0},

		"good work":                         {run(`found, err := s.store.Find(ctx, text); return func() { s.found, s.err = found, err; s.list.SetRows(nil) }`), 0},
		"good work without a result":        {run(`_ = s.store.Save(ctx); return nil`), 0},
		"a result in a variable":            {run(`then := func() { s.list.Refresh() }; return then`), 0},
		"a result that is wrapped":          {run(`return s.guard(func() { s.list.Refresh() })`), 0},
		"a result by a method":              {run(`return s.later(ctx)`), 0},
		"a widget changed":                  {run(`s.field.SetText("x"); return nil`), 1},
		"a store's method of the same name": {run(`_ = s.store.Show(ctx, text); s.store.Move(context.Background(), text); return nil`), 0},
		"a widget's method of that name":    {run(`s.list.Show(); s.field.Move(text); return nil`), 2},
		"deep inside":                       {run(`if text != "" { for range 3 { func() { s.list.Refresh() }() } }; return nil`), 1},
		"a function called back":            {run(`s.store.Each(ctx, func(n int) { s.list.Refresh() }); return nil`), 1},
		"a widget made":                     {run(`e := kit.NewEmpty("", "", nil); return func() { _ = e }`), 1},
		"rows made":                         {run(`rows := []kit.ListRow{{ID: "x"}}; w, _ := kit.ParseWidths("1"); return func() { s.list.SetRows(rows); s.list.SetWidths(w) }`), 0},
		"a shared field written":            {run(`s.found, s.err = s.store.Find(ctx); return nil`), 2},
		"an outer variable written":         {run(`text = "x"; return nil`), 1},
		"its own variables written":         {run(`var n int; n++; m := map[string]int{}; m["a"] = n; n = count(nil); return nil`), 0},
		"a method that writes":              {run(`found := s.ask(ctx); return func() { s.found = found }`), 1},
		"a method that reads":               {run(`found, _ := s.read(ctx); return func() { s.found = found }`), 0},
		"a function that changes":           {run(`tidy(s); return nil`), 1},
		"work by name":                      {work(`s.ctx.Runner.Run("slot", s.bad)`), 1},
		"good work by name":                 {work(`s.ctx.Runner.Run("slot", s.later)`), 0},
		"not a runner":                      {work(`s.command.Run("x", text)`), 0},
	}
}
