/// A figure of the report, with the formula by which it is computed.
package enum ReportFigure: String, Sendable, Codable, CaseIterable {
    case opened, settled, resolutionRate, responseRate
    case firstResponseMedian, firstResponseMean, handlingMedian, handlingMean, handlingP90
    case recomplaintRate, breaches, levelsKept
    case csat, csatAnswers, nps, npsAnswers
    case conversations, containment, unanswered, fallbackRate, handOffs

    package enum Unit: String, Sendable, Codable {
        case count, share, minutes, score
    }

    package var unit: Unit {
        switch self {
        case .opened, .settled, .breaches, .csatAnswers, .npsAnswers, .conversations, .unanswered, .handOffs:
            .count
        case .resolutionRate, .responseRate, .recomplaintRate, .levelsKept, .csat, .containment,
            .fallbackRate:
            .share
        case .firstResponseMedian, .firstResponseMean, .handlingMedian, .handlingMean, .handlingP90: .minutes
        case .nps: .score
        }
    }

    package var label: String {
        switch self {
        case .opened: "Phiếu mở"
        case .settled: "Phiếu đã giải quyết"
        case .resolutionRate: "Tỷ lệ giải quyết"
        case .responseRate: "Tỷ lệ phản hồi"
        case .firstResponseMedian: "Phản hồi đầu, trung vị"
        case .firstResponseMean: "Phản hồi đầu, trung bình"
        case .handlingMedian: "Thời gian xử lý, trung vị"
        case .handlingMean: "Thời gian xử lý, trung bình"
        case .handlingP90: "Thời gian xử lý, 90 %"
        case .recomplaintRate: "Tỷ lệ khiếu nại lại"
        case .breaches: "Lần trễ hạn"
        case .levelsKept: "Phiếu giữ đúng hạn"
        case .csat: "Hài lòng (CSAT)"
        case .csatAnswers: "Trả lời CSAT"
        case .nps: "Sẵn lòng giới thiệu (NPS)"
        case .npsAnswers: "Trả lời NPS"
        case .conversations: "Hội thoại"
        case .containment: "Tự phục vụ (containment)"
        case .unanswered: "Câu chưa trả lời được"
        case .fallbackRate: "Tỷ lệ không hiểu"
        case .handOffs: "Chuyển người"
        }
    }

    /// How it is computed; tickets are those opened in the period, times are working time of their teams.
    package var formula: String {
        switch self {
        case .opened: "tickets opened in the period"
        case .settled: "of these, those with a solution (followUp or closed) by now"
        case .resolutionRate: "settled / (opened - cancelled)"
        case .responseRate: "tickets that an agent answered / (opened - cancelled)"
        case .firstResponseMedian: "median working time from opening to the first response of an agent"
        case .firstResponseMean: "mean of the same"
        case .handlingMedian:
            "median working time from opening to the solution, without waiting for the customer"
        case .handlingMean: "mean of the same"
        case .handlingP90: "90th percentile of the same (nearest rank)"
        case .recomplaintRate:
            "settled tickets that were reopened, or whose customer opened another complaint within "
                + "\(Report.recomplaintDays) days after the solution / settled"
        case .breaches: "broken promises of these tickets: first response, next update, resolution"
        case .levelsKept: "tickets without a broken promise / tickets with a promise"
        case .csat: "answers of 4 or 5 / answers to the question of satisfaction (1 to 5)"
        case .csatAnswers: "answers to that question in the period"
        case .nps: "100 x (answers of 9 or 10 - answers of 0 to 6) / answers (Reichheld 2003)"
        case .npsAnswers: "answers to that question in the period"
        case .conversations: "customers who wrote, counted once for each day"
        case .containment:
            "conversations without a ticket opened and without a message of an agent on that day / conversations"
        case .unanswered: "messages that led to no answer of the knowledge base"
        case .fallbackRate: "unanswered / messages of customers"
        case .handOffs: "tickets by which a customer asked for a person"
        }
    }
}
