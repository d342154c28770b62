import Testing

@testable import CustomerCare

@Suite struct StageTests {
    @Test func everyStageLeadsToAnEnd() {
        for start in Stage.allCases {
            var reached: Set<Stage> = [start]
            var frontier = [start]
            while let stage = frontier.popLast() {
                for next in stage.next where reached.insert(next).inserted { frontier.append(next) }
            }
            #expect(reached.contains(.closed) || reached.contains(.cancelled))
        }
    }

    @Test func noStageIsSkippedOnTheWayToClosed() {
        #expect(!Stage.received.next.contains(.closed))
        #expect(!Stage.classified.next.contains(.closed))
        #expect(!Stage.inProgress.next.contains(.closed))
        #expect(Stage.cancelled.next.isEmpty)
    }

    @Test func onlyClosedAndCancelledAreNotOpen() {
        #expect(Stage.allCases.filter { !$0.isOpen } == [.closed, .cancelled])
    }
}
