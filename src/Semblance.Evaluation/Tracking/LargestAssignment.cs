namespace Semblance.Evaluation.Tracking;

/// <summary>
/// The assignment of rows to columns with the largest sum (Kuhn 1955, in the form of shortest augmenting paths: Jonker and Volgenant 1987); time grows with
/// rows² x columns.
/// </summary>
internal static class LargestAssignment
{
    /// <summary>Finds it.</summary>
    /// <param name="gains">What each pair adds; 0 or more. A pair that adds nothing is no pair.</param>
    /// <returns>The column of each row, or -1.</returns>
    public static int[] Solve(double[,] gains)
    {
        var (rows, columns) = (gains.GetLength(0), gains.GetLength(1));
        var columnOfRow = new int[rows];
        Array.Fill(columnOfRow, -1);
        var isTall = rows > columns;
        var rowOfColumn = isTall ? Pair(columns, rows, (r, c) => -gains[c, r]) : Pair(rows, columns, (r, c) => -gains[r, c]);
        for (var c = 0; c < rowOfColumn.Length; c++)
        {
            if (rowOfColumn[c] < 0)
                continue;
            var (row, column) = isTall ? (c, rowOfColumn[c]) : (rowOfColumn[c], c);
            if (gains[row, column] > 0)
                columnOfRow[row] = column;
        }

        return columnOfRow;
    }

    /// <summary>The cheapest way to give each row a column of its own: the row of each column, or -1. There are no more rows than columns.</summary>
    private static int[] Pair(int rows, int columns, Func<int, int, double> cost)
    {
        var search = new PathSearch(rows, columns);
        for (var row = 0; row < rows; row++)
            search.Place(row, cost);
        return search.RowOfColumn[..columns];
    }

    /// <summary>Places one row after the other; prices keep every cost left over at 0 or more.</summary>
    private sealed class PathSearch(int rows, int columns)
    {
        private readonly double[] _rowPrice = new double[rows];
        private readonly double[] _columnPrice = new double[columns + 1];
        private readonly int[] _before = new int[columns];
        private readonly double[] _least = new double[columns];
        private readonly bool[] _isDone = new bool[columns + 1];

        /// <summary>The last column is no column: the row to be placed starts there.</summary>
        public int[] RowOfColumn { get; } = [.. Enumerable.Repeat(-1, columns + 1)];

        public void Place(int row, Func<int, int, double> cost)
        {
            Array.Fill(_least, double.PositiveInfinity);
            Array.Clear(_isDone);
            RowOfColumn[columns] = row;
            var at = columns;
            while (RowOfColumn[at] >= 0)
                at = Step(at, cost);
            while (at != columns)
            {
                RowOfColumn[at] = RowOfColumn[_before[at]];
                at = _before[at];
            }

            RowOfColumn[columns] = -1;
        }

        private int Step(int at, Func<int, int, double> cost)
        {
            _isDone[at] = true;
            var row = RowOfColumn[at];
            var (delta, next) = (double.PositiveInfinity, -1);
            for (var c = 0; c < columns; c++)
            {
                if (_isDone[c])
                    continue;
                var left = cost(row, c) - _rowPrice[row] - _columnPrice[c];
                if (left < _least[c])
                    (_least[c], _before[c]) = (left, at);
                if (_least[c] < delta)
                    (delta, next) = (_least[c], c);
            }

            Reprice(delta);
            return next;
        }

        private void Reprice(double delta)
        {
            for (var c = 0; c <= columns; c++)
            {
                if (_isDone[c])
                {
                    _rowPrice[RowOfColumn[c]] += delta;
                    _columnPrice[c] -= delta;
                }
                else if (c < columns)
                {
                    _least[c] -= delta;
                }
            }
        }
    }
}
