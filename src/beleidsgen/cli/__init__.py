"""The face: words, colours, exit codes. Only here is a clock read, and only here is printed."""
