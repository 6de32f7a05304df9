namespace Semblance.Synthetic.Crowd;

/// <summary>Squares of 16 pixels, which JPEG rounds each for itself: those in which somebody is must be developed anew, the others are as in an empty room.</summary>
internal sealed class CrowdBlocks(int width, int height)
{
    /// <summary>Columns and rows of a square.</summary>
    public const int Side = 16;

    private readonly int _columns = (width + Side - 1) / Side;
    private readonly bool[] _isMarked = new bool[((width + Side - 1) / Side) * ((height + Side - 1) / Side)];

    /// <summary>Marks all squares that a rectangle touches; it may lie outside.</summary>
    public void Mark(int left, int top, int columns, int rows)
    {
        var (right, bottom) = (Math.Min(left + columns, width), Math.Min(top + rows, height));
        for (var y = Math.Max(top, 0) / Side; y * Side < bottom; y++)
        {
            for (var x = Math.Max(left, 0) / Side; x * Side < right; x++)
                _isMarked[(y * _columns) + x] = true;
        }
    }

    /// <summary>Marked squares beside each other as rectangles, cut off at the picture's edges.</summary>
    public IEnumerable<(int Left, int Top, int Width, int Height)> Runs()
    {
        for (var y = 0; y * Side < height; y++)
        {
            for (var x = 0; x < _columns; x++)
            {
                if (!_isMarked[(y * _columns) + x])
                    continue;
                var first = x;
                while (x + 1 < _columns && _isMarked[(y * _columns) + x + 1])
                    x++;
                yield return (first * Side, y * Side, Math.Min((x + 1) * Side, width) - (first * Side), Math.Min(Side, height - (y * Side)));
            }
        }
    }
}
