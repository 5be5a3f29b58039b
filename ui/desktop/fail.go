package desktop

import (
	"context"
	"errors"

	"daybook/model/fault"
	"daybook/ui/kit"
)

// fail tells an error in words, in a dialog so that it cannot be missed, and logs its code.
func (d *Desktop) fail(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	d.logFailure(err)
	kit.Message(d.env, d.window.Canvas(), d.words.T("desktop.failed"), d.words.Fault(err))
}

// logFailure keeps code and technical words; errors hold nothing personal (model/fault).
func (d *Desktop) logFailure(err error) {
	if d.o.Log != nil {
		d.o.Log.Error("refused", "code", fault.Code(err), "error", err.Error())
	}
}
