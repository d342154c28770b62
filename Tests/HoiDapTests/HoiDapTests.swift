import Testing

@testable import HoiDap

@Suite struct HoiDapTests {}
