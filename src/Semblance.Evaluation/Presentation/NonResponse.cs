namespace Semblance.Evaluation.Presentation;

/// <summary>Presentations to which the system gives no answer.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Presentations">All of one kind.</param>
/// <param name="NoFace">Of these, without a face that was found.</param>
/// <param name="TooTight">Of these, with too little room around the face.</param>
public sealed record NonResponse(int Presentations, int NoFace, int TooTight)
{
    /// <summary>The share without an answer, 0..1; 0 where there are no presentations.</summary>
    public double Rate => Presentations == 0 ? 0 : (double)(NoFace + TooTight) / Presentations;

    internal static NonResponse Of(IEnumerable<ScoredPresentation> presentations)
    {
        var all = presentations.ToArray();
        return new NonResponse(all.Length, all.Count(one => one.Score is null), all.Count(one => one.Score is not null && one.IsTooTight));
    }
}
