using Semblance.Recognition.Indexing;
using Semblance.Vault.Galleries;

namespace Semblance.Recognition.Govern;

/// <summary>What a gallery holds, counted.</summary>
/// <param name="Gallery">Its rules.</param>
/// <param name="Subjects">How many subjects.</param>
/// <param name="Held">References of subjects who wait for a human.</param>
/// <param name="References">How many references.</param>
/// <param name="Overdue">References whose day has come, which the next sweep removes.</param>
/// <param name="DueSoon">References whose day comes within <see cref="SoonDays"/> days.</param>
/// <param name="FirstExpiry">The first day (UTC) on which one of them may not be kept any more; <see langword="null"/> without one.</param>
/// <param name="Damaged">Rows that can't be read.</param>
/// <remarks>Immutable.</remarks>
public sealed record GallerySurvey(Gallery Gallery, long Subjects, int Held, int References, int Overdue, int DueSoon, DateOnly? FirstExpiry, int Damaged)
{
    /// <summary>What the audited searches found since the gallery was opened in this process; <see langword="null"/> where it was not.</summary>
    public SearchAudit? Audit { get; init; }

    /// <summary>What "soon" means: 30 days.</summary>
    public const int SoonDays = 30;
}
