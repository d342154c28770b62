package struct LineService {}
