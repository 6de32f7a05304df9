namespace Semblance.Evaluation.Scoring;

/// <summary>The score of one pair of a list; not a number when a sample of it failed to enrol.</summary>
internal readonly record struct PairScore(float Score, bool Mated, int Fold, int First, int Second)
{
    public bool Failed => float.IsNaN(Score);
}
