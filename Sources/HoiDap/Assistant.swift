package struct Assistant {}
