package enum KnowledgeFiles {}
