/// Solves small symmetric systems.
enum Cholesky {
    /// The x of `matrix` · x = `vector`; the matrix must be positive definite, its lower half is read.
    static func solve(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        let size = vector.count
        var lower = matrix
        for row in 0..<size {
            for column in 0...row {
                var sum = matrix[row][column]
                for inner in 0..<column { sum -= lower[row][inner] * lower[column][inner] }
                lower[row][column] =
                    row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column][column]
            }
        }
        var solution = vector
        for row in 0..<size {
            for inner in 0..<row { solution[row] -= lower[row][inner] * solution[inner] }
            solution[row] /= lower[row][row]
        }
        for row in (0..<size).reversed() {
            for inner in row + 1..<size { solution[row] -= lower[inner][row] * solution[inner] }
            solution[row] /= lower[row][row]
        }
        return solution
    }
}
