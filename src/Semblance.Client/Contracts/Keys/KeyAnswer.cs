namespace Semblance.Client.Contracts.Keys;

/// <summary>A key, without its secret.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="Account">For whom.</param>
/// <param name="Role">In which role.</param>
/// <param name="Protocol">For which protocol.</param>
/// <param name="Galleries">Which galleries, or "*".</param>
/// <param name="Purposes">Which purposes, or "*".</param>
/// <param name="ShowsScores">Whether answers hold scores.</param>
/// <param name="CreatedAt">When it was made (UTC).</param>
/// <param name="ExpiresAt">From when on it does not hold any more (UTC).</param>
/// <param name="RevokedAt">When it was taken back (UTC).</param>
public sealed record KeyAnswer(Guid Id, string Name, string Account, string Role, string Protocol, IReadOnlyList<string> Galleries, IReadOnlyList<string> Purposes, bool ShowsScores, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);
