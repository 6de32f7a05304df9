namespace Semblance.Client.Contracts.Galleries;

/// <summary>A gallery and what it holds, counted.</summary>
/// <param name="Gallery">The gallery.</param>
/// <param name="Subjects">Subjects.</param>
/// <param name="References">References.</param>
/// <param name="Held">References of subjects who wait for a human.</param>
/// <param name="Overdue">References whose day has come.</param>
/// <param name="DueSoon">References whose day comes within 30 days.</param>
/// <param name="FirstExpiry">The first day (UTC) on which one of them has to go.</param>
/// <param name="DamagedRows">Rows that can't be read.</param>
/// <param name="SearchAudit">What audited searches found; absent where nobody searched since the server started.</param>
public sealed record GalleryCountAnswer(GalleryAnswer Gallery, long Subjects, int References, int Held, int Overdue, int DueSoon, DateOnly? FirstExpiry, int DamagedRows, SearchAuditAnswer? SearchAudit = null);
