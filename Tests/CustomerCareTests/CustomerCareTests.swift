import Testing

@testable import CustomerCare

@Suite struct CustomerCareTests {}
