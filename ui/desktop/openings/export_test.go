package openings

// Nearest is for the property test of the order.
var Nearest = nearest

// Since is for the property test of what a cell of the strip asks for.
var Since = since
