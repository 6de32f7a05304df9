namespace Semblance.Video.BestShot;

/// <summary>How good a book was when a decision was made from it.</summary>
/// <param name="Decisions">Decisions made so far, this one included.</param>
/// <param name="BestQuality">Unified quality of its best shot, 0 to 100.</param>
/// <param name="TotalQuality">The sum over its shots.</param>
public readonly record struct ShotMark(int Decisions, int BestQuality, int TotalQuality);
