// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "hoidap",
    products: [
        .library(name: "VietnameseText", targets: ["VietnameseText"]),
        .library(name: "HoiDap", targets: ["HoiDap"]),
        .executable(name: "hoidap", targets: ["HoiDapCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
        ),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(name: "VietnameseText", dependencies: ["CICU"], swiftSettings: strict),
        .target(name: "IntentMatching", dependencies: ["VietnameseText"], swiftSettings: strict),
        .target(name: "CustomerCare", dependencies: ["VietnameseText"], swiftSettings: strict),
        .target(
            name: "KnowledgeFiles",
            dependencies: [
                "CZlib", "VietnameseText", "IntentMatching", "CustomerCare",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Dialogue", dependencies: ["VietnameseText", "IntentMatching", "CustomerCare"],
            swiftSettings: strict),
        .target(
            name: "CareDatabase",
            dependencies: [
                "VietnameseText", "IntentMatching", "CustomerCare", "Dialogue",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "HoiDap",
            dependencies: [
                "VietnameseText", "IntentMatching", "CustomerCare", "Dialogue", "KnowledgeFiles",
                "CareDatabase",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "LineServer",
            dependencies: [
                "HoiDap",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "WebServer",
            dependencies: [
                "VietnameseText", "IntentMatching", "CustomerCare", "Dialogue", "KnowledgeFiles",
                "CareDatabase",
                "HoiDap",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [
                .embedInCode("Assets/agents.css"), .embedInCode("Assets/agents.js"),
                .embedInCode("Assets/demo.css"), .embedInCode("Assets/demo.html"),
                .embedInCode("Assets/report.css"), .embedInCode("Assets/widget.js"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "HoiDapCommand",
            dependencies: [
                "VietnameseText", "IntentMatching", "CustomerCare", "Dialogue", "KnowledgeFiles",
                "CareDatabase",
                "HoiDap", "LineServer", "WebServer",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Histogram", package: "hdrhistogram-swift"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "VietnameseTextTests", dependencies: ["VietnameseText"], exclude: ["Table"],
            swiftSettings: strict),
        .testTarget(
            name: "IntentMatchingTests", dependencies: ["IntentMatching", "VietnameseText"],
            swiftSettings: strict),
        .testTarget(
            name: "KnowledgeFilesTests",
            dependencies: ["KnowledgeFiles", "IntentMatching", "CustomerCare", "VietnameseText"],
            exclude: ["Workbooks"], swiftSettings: strict),
        .testTarget(
            name: "CustomerCareTests", dependencies: ["CustomerCare", "VietnameseText"],
            swiftSettings: strict),
        .testTarget(
            name: "DialogueTests",
            dependencies: ["Dialogue", "IntentMatching", "CustomerCare", "VietnameseText"],
            swiftSettings: strict),
        .testTarget(
            name: "CareDatabaseTests",
            dependencies: ["CareDatabase", "CustomerCare", "Dialogue", "IntentMatching", "VietnameseText"],
            swiftSettings: strict),
        .testTarget(
            name: "HoiDapTests",
            dependencies: [
                "HoiDap", "CareDatabase", "CustomerCare", "Dialogue", "IntentMatching", "KnowledgeFiles",
                "VietnameseText", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WebServerTests",
            dependencies: [
                "WebServer", "HoiDap", "CareDatabase", "CustomerCare", "Dialogue", "KnowledgeFiles",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "LineServerTests",
            dependencies: ["LineServer", .product(name: "NIOSSL", package: "swift-nio-ssl")],
            swiftSettings: strict),
        .testTarget(
            name: "HoiDapCommandTests", dependencies: ["HoiDapCommand", "CustomerCare"], exclude: ["Open"],
            swiftSettings: strict),
    ]
)
