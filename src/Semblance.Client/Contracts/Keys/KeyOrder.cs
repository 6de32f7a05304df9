namespace Semblance.Client.Contracts.Keys;

/// <summary>A key that shall be made.</summary>
/// <param name="Account">For whom, as the record will say.</param>
/// <param name="Role">"admin", "operator", "auditor", "device" or "subject".</param>
/// <param name="Galleries">The galleries by name, or "*".</param>
/// <param name="Purposes">The purposes that the galleries must have; absent for all.</param>
/// <param name="Protocol">"native" (the default), "rekognition", "compreface" or "faceplusplus".</param>
/// <param name="Subject">The external id of the one subject whom a key of the role "subject" speaks for.</param>
/// <param name="ShowsScores">Whether answers hold scores.</param>
/// <param name="Terms">What galleries are for that a dialect makes with this key.</param>
/// <param name="ExpiresAt">From when on it does not hold any more (UTC).</param>
public sealed record KeyOrder(string Account, string Role, IReadOnlyList<string> Galleries, IReadOnlyList<string>? Purposes = null, string? Protocol = null, string? Subject = null, bool ShowsScores = false, TermsOrder? Terms = null, DateTimeOffset? ExpiresAt = null);
