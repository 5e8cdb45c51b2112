"""Original artwork of Obverse, drawn from primitives."""
