namespace Semblance.Evaluation.Scoring;

/// <summary>The scores of a run of samples with another run; both runs hold whole people.</summary>
internal readonly ref struct ScoreTile(int firstRow, int endRow, int firstColumn, int endColumn, ReadOnlySpan<float> scores)
{
    private readonly ReadOnlySpan<float> _scores = scores;

    public int FirstRow { get; } = firstRow;

    public int EndRow { get; } = endRow;

    public int FirstColumn { get; } = firstColumn;

    public int EndColumn { get; } = endColumn;

    /// <summary>True for a run with itself, where each pair is there twice and each sample once with itself.</summary>
    public bool OnDiagonal => FirstRow == FirstColumn;

    public ReadOnlySpan<float> Row(int row) => _scores.Slice((row - FirstRow) * (EndColumn - FirstColumn), EndColumn - FirstColumn);
}
