namespace Semblance.Evaluation.Scoring;

/// <summary>Takes what it needs from each tile of an all-pairs run; tiles are gone when it returns.</summary>
internal interface IScoreTileVisitor
{
    void Visit(in ScoreTile tile);
}
