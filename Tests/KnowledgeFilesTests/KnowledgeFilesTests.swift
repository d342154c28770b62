import Testing

@testable import KnowledgeFiles

@Suite struct KnowledgeFilesTests {}
