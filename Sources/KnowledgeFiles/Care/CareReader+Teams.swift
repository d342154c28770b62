internal import CustomerCare
internal import Yams

/// `teams:` with their agents and shifts.
extension CareReader {
    mutating func readTeams(_ node: Node, _ document: YAMLDocument) {
        for item in readItems(
            node, "teams", document, hint: "write `- {id: care, label: \"…\", agents: [lan]}`")
        {
            var team = Team(id: "", label: "")
            var idNode: Node?
            for (key, value) in readPairs(item, "a team", document) {
                switch key.text {
                case "id": (team.id, idNode) = (readText(value, "id", document) ?? "", value)
                case "label": team.label = readText(value, "label", document) ?? ""
                case "agents": team.agents = readAgents(value, document)
                case "email": team.email = readAddress(value, document)
                case "hours":
                    guard let week = readWeek(value, document) else { continue }
                    let company = policy.calendar
                    team.calendar = ServiceCalendar(week: week, exceptionsOf: company)
                default:
                    reportUnknown(
                        key, document, known: ["id", "label", "agents", "hours", "email"], in: "a team")
                }
            }
            guard let idNode else {
                report(.missingKey, document, item, "the team has no `id`", hint: "write `id: …`")
                continue
            }
            if team.label.isEmpty { team.label = team.id }
            if policy.teams.contains(where: { $0.id == team.id }) {
                report(.duplicateKey, document, idNode, "the team `\(team.id)` is defined twice")
            } else if !team.id.isEmpty {
                policy.teams.append(team)
            }
        }
    }

    private mutating func readAgents(_ node: Node, _ document: YAMLDocument) -> [Team.Agent] {
        readItems(node, "agents", document, hint: "write `agents: [lan, minh]`").compactMap { item in
            guard case .mapping = item else {
                return readText(item, "an agent", document).map { Team.Agent(name: $0) }
            }
            var agent = Team.Agent(name: "")
            for (key, value) in readPairs(item, "an agent", document) {
                switch key.text {
                case "name": agent.name = readText(value, "name", document) ?? ""
                case "hours": agent.week = readWeek(value, document)
                default: reportUnknown(key, document, known: ["name", "hours"], in: "an agent")
                }
            }
            guard agent.name.isEmpty else { return agent }
            report(.missingKey, document, item, "the agent has no `name`", hint: "write `name: …`")
            return nil
        }
    }

    /// A rule for a team that is not there would never send anybody.
    mutating func checkReferences() {
        let teams = policy.teams.map(\.id)
        // Without `teams:` their names are only words for people.
        if !teams.isEmpty {
            for (node, document) in teamReferences {
                guard let name = node.text, !name.isEmpty, !teams.contains(name) else { continue }
                report(
                    .invalidValue, document, node, "there is no team `\(name)`",
                    hint: Spelling.hint(for: name, in: teams) ?? "teams: \(teams.joined(separator: ", "))")
            }
        }
        let categories = policy.categories.map(\.id)
        for (node, document) in categoryReferences {
            guard let name = node.text, !name.isEmpty, !categories.contains(name) else { continue }
            report(
                .invalidValue, document, node, "there is no category `\(name)`",
                hint: Spelling.hint(for: name, in: categories))
        }
        teamReferences = []
        categoryReferences = []
    }
}
