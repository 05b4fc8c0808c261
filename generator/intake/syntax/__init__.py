"""From text to nodes with marks: the part of the gate that knows YAML."""
