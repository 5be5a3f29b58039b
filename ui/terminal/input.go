package terminal

import (
	"io"
	"os"

	"daybook/model/fault"
)

// maxInput is the most that is read from a file or the standard input, in bytes.
const maxInput = 64 << 20

// source opens a file, or the standard input for "-".
func (j *job) source(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(j.Stdin), nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	return file, nil
}

// input reads a whole file, or the whole standard input for "-".
func (j *job) input(name string) ([]byte, error) {
	source, err := j.source(name)
	if err != nil {
		return nil, err
	}
	defer source.Close()
	data, err := io.ReadAll(io.LimitReader(source, maxInput+1))
	if err != nil {
		return nil, unreadable(name, err)
	}
	if len(data) > maxInput {
		return nil, fault.New("file.too-large", "Max", maxInput>>20)
	}
	return data, nil
}
