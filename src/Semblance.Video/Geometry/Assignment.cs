namespace Semblance.Video.Geometry;

/// <summary>
/// Pairs rows with columns so that the sum of costs is least: the Hungarian method by shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987).
/// </summary>
/// <remarks>Rows may stay alone. Each row has a column of its own for that, behind the real ones, which makes every matrix solvable, forbidden pairs or not.</remarks>
internal static class Assignment
{
    /// <summary>As many pairs as possible and, of all ways to have that many, one of least cost.</summary>
    /// <param name="costs">Rows by columns, finite numbers; positive infinity forbids a pair.</param>
    /// <returns>For each row its column, or -1.</returns>
    public static int[] MostPairs(double[,] costs)
    {
        var (least, most) = (0.0, 0.0);
        foreach (var cost in costs)
        {
            if (double.IsFinite(cost))
                (least, most) = (Math.Min(least, cost), Math.Max(most, cost));
        }

        // Dearer than any detour by which one more row could be paired.
        return Pair(costs, 1 + ((costs.GetLength(0) + 1) * (most - least)) + most);
    }

    /// <summary>The pairs of least cost, where a row that stays alone costs as much as is said.</summary>
    /// <param name="costs">Rows by columns, finite numbers; positive infinity forbids a pair.</param>
    /// <param name="alone">What a row costs that has no column; finite.</param>
    /// <returns>For each row its column, or -1.</returns>
    public static int[] Pair(double[,] costs, double alone)
    {
        var search = new PathSearch(costs, alone);
        for (var row = 0; row < costs.GetLength(0); row++)
            search.Add(row);
        return search.ColumnOfRow();
    }

    /// <summary>The state between rows: who has whom, and the prices that make all reduced costs 0 or more.</summary>
    private sealed class PathSearch(double[,] costs, double alone)
    {
        private readonly int _rows = costs.GetLength(0);
        private readonly int _real = costs.GetLength(1);
        private readonly double[] _rowPrice = new double[costs.GetLength(0)];
        private readonly double[] _columnPrice = new double[costs.GetLength(1) + costs.GetLength(0)];
        private readonly int[] _rowOfColumn = [.. Enumerable.Repeat(-1, costs.GetLength(1) + costs.GetLength(0))];

        /// <summary>Finds the cheapest chain of exchanges that gives a new row a column, and carries it out.</summary>
        public void Add(int newRow)
        {
            var columns = _real + _rows;
            var (length, cameFrom, isDone) = (new double[columns], new int[columns], new bool[columns]);
            Array.Fill(length, double.PositiveInfinity);
            var (row, column, travelled) = (newRow, -1, 0.0);
            while (row >= 0)
            {
                var next = -1;
                for (var c = 0; c < columns; c++)
                {
                    if (isDone[c])
                        continue;
                    var reach = travelled + Cost(row, c) - _rowPrice[row] - _columnPrice[c];
                    if (reach < length[c])
                        (length[c], cameFrom[c]) = (reach, column);
                    if (next < 0 || length[c] < length[next])
                        next = c;
                }

                (column, travelled) = (next, length[next]);
                isDone[column] = true;
                row = _rowOfColumn[column];
            }

            Reprice(newRow, length, isDone, travelled);
            Exchange(newRow, column, cameFrom);
        }

        public int[] ColumnOfRow()
        {
            var columnOfRow = new int[_rows];
            Array.Fill(columnOfRow, -1);
            for (var column = 0; column < _real; column++)
            {
                if (_rowOfColumn[column] >= 0)
                    columnOfRow[_rowOfColumn[column]] = column;
            }

            return columnOfRow;
        }

        private double Cost(int row, int column) => column < _real ? costs[row, column] : column == _real + row ? alone : double.PositiveInfinity;

        /// <summary>Before the exchange: the columns still have the rows that they had during the search.</summary>
        private void Reprice(int newRow, double[] length, bool[] isDone, double travelled)
        {
            _rowPrice[newRow] += travelled;
            for (var column = 0; column < length.Length; column++)
            {
                if (!isDone[column] || _rowOfColumn[column] < 0)
                    continue;
                _rowPrice[_rowOfColumn[column]] += travelled - length[column];
                _columnPrice[column] -= travelled - length[column];
            }
        }

        private void Exchange(int newRow, int column, int[] cameFrom)
        {
            while (cameFrom[column] >= 0)
            {
                _rowOfColumn[column] = _rowOfColumn[cameFrom[column]];
                column = cameFrom[column];
            }

            _rowOfColumn[column] = newRow;
        }
    }
}
