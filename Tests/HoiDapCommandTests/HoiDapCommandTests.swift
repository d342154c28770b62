import Testing

@testable import HoiDapCommand

@Suite struct HoiDapCommandTests {}
