// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who only uses HoiDap builds it.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "hoidap", path: ".."),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .target(
            name: "CBaseline",
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
        ),
        .target(name: "CSQLiteBaseline", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "BenchmarkText", swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        .target(
            name: "BenchmarkServer", swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "line-fuzz", dependencies: ["BenchmarkServer", "BenchmarkText"],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
        ),
        .executableTarget(
            name: "text-fuzz",
            dependencies: [
                "CBaseline", "BenchmarkText", .product(name: "VietnameseText", package: "hoidap"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)],
            linkerSettings: [.linkedLibrary("m")]
        ),
        .executableTarget(
            name: "text-bench",
            dependencies: [
                "CBaseline", "BenchmarkText", .product(name: "VietnameseText", package: "hoidap"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)],
            linkerSettings: [.linkedLibrary("m")]
        ),
        .executableTarget(
            name: "line-bench",
            dependencies: [
                "BenchmarkServer", "CSQLiteBaseline", .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
        ),
    ]
)
