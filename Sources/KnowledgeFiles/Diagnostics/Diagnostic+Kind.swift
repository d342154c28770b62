extension Diagnostic {
    /// What a diagnostic is about; its raw value is the stable id that programs and `--json` use.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        // Folders and files
        case missingFolder = "missing-folder"
        case emptyFolder = "empty-folder"
        case missingFile = "missing-file"
        case unreadableFile = "unreadable-file"
        case fileTooLarge = "file-too-large"
        case invalidEncoding = "invalid-encoding"
        case ignoredFile = "ignored-file"
        case emptyFile = "empty-file"

        // Form
        case syntax
        case duplicateKey = "duplicate-key"
        case unknownKey = "unknown-key"
        case missingKey = "missing-key"
        case wrongType = "wrong-type"
        case invalidValue = "invalid-value"
        case unusedSection = "unused-section"
        case unsupportedVersion = "unsupported-version"
        case malformedRow = "malformed-row"

        // Training data
        case malformedExample = "malformed-example"
        case malformedAnnotation = "malformed-annotation"
        case emptyExample = "empty-example"
        case emptyIntent = "empty-intent"
        case conflictingMetadata = "conflicting-metadata"
        case invalidPattern = "invalid-pattern"
        case hiddenIntent = "hidden-intent"

        // Sense
        case duplicateExample = "duplicate-example"
        case foldedDuplicate = "folded-duplicate"
        case nearDuplicate = "near-duplicate"
        case nearerElsewhere = "nearer-elsewhere"
        case selfTest = "self-test"
        case intentWithoutAnswer = "intent-without-answer"
        case answerWithoutIntent = "answer-without-intent"
        case duplicateAnswer = "duplicate-answer"
        case unknownPlaceholder = "unknown-placeholder"
        case unusedPlaceholder = "unused-placeholder"
        case unknownSlot = "unknown-slot"
        case unknownChannel = "unknown-channel"
        case unreachableRule = "unreachable-rule"
        case expired
        case notYetValid = "not-yet-valid"
        case missingMarks = "missing-marks"
        case notNFC = "not-nfc"
        case invisibleCharacter = "invisible-character"
        case tooLong = "too-long"
        case deadLink = "dead-link"
        case hardCodedContact = "hard-coded-contact"
        case tooFewExamples = "too-few-examples"
        case missingLabel = "missing-label"
        case duplicateLabel = "duplicate-label"
        case mixedAddress = "mixed-address"
        case unknownIntent = "unknown-intent"
        case unknownResponse = "unknown-response"
    }
}
