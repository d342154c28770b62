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
        case .containment: "Tự phục vụ"
        case .unanswered: "Câu chưa trả lời được"
        case .fallbackRate: "Tỷ lệ không hiểu"
        case .handOffs: "Chuyển người"
        }
    }

    /// How it is computed, for programs and their makers; tickets are those opened in the period, times are working time of their teams.
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

    /// The same in Vietnamese, for the pages.
    package var vietnameseFormula: String {
        switch self {
        case .opened: "số phiếu mở trong kỳ"
        case .settled:
            "trong đó, số phiếu đến nay đã có cách giải quyết (đang theo dõi sau xử lý hoặc đã đóng)"
        case .resolutionRate: "phiếu đã giải quyết / (phiếu mở - phiếu hủy)"
        case .responseRate: "phiếu đã có nhân viên trả lời / (phiếu mở - phiếu hủy)"
        case .firstResponseMedian:
            "trung vị thời gian làm việc từ lúc mở phiếu đến phản hồi đầu tiên của nhân viên"
        case .firstResponseMean: "trung bình của thời gian trên"
        case .handlingMedian:
            "trung vị thời gian làm việc từ lúc mở phiếu đến khi giải quyết xong, không tính lúc chờ khách"
        case .handlingMean: "trung bình của thời gian trên"
        case .handlingP90: "mức mà 90 % số phiếu không vượt quá"
        case .recomplaintRate:
            "phiếu đã giải quyết mà bị mở lại, hoặc khách khiếu nại tiếp trong \(Report.recomplaintDays) ngày "
                + "sau đó / phiếu đã giải quyết"
        case .breaches: "số lần trễ hẹn của các phiếu này: phản hồi đầu, báo tin tiếp theo, giải quyết"
        case .levelsKept: "phiếu không lần nào trễ hẹn / phiếu có hẹn"
        case .csat: "câu trả lời 4 hoặc 5 điểm / câu trả lời mức hài lòng (1 đến 5)"
        case .csatAnswers: "số câu trả lời mức hài lòng trong kỳ"
        case .nps:
            "100 x (câu trả lời 9 hoặc 10 điểm - câu trả lời 0 đến 6 điểm) / câu trả lời (Reichheld 2003)"
        case .npsAnswers: "số câu trả lời mức sẵn lòng giới thiệu trong kỳ"
        case .conversations: "số khách nhắn tin, mỗi ngày tính một lần"
        case .containment:
            "hội thoại mà hôm đó không mở phiếu và không cần nhân viên nhắn / hội thoại"
        case .unanswered: "số tin nhắn mà kho câu hỏi không trả lời được"
        case .fallbackRate: "câu chưa trả lời được / tin nhắn của khách"
        case .handOffs: "số phiếu vì khách muốn gặp người"
        }
    }
}
