namespace Semblance.Server.Endpoints;

/// <summary>Which events of the record somebody asks for, in the query.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Account">Who did it.</param>
/// <param name="Gallery">In which gallery.</param>
/// <param name="Since">The first moment (UTC).</param>
/// <param name="Until">The first moment (UTC) that is too late.</param>
/// <param name="Before">Where the page before ended.</param>
/// <param name="Limit">Most events.</param>
internal sealed record RecordQuestion(string? Action, string? Account, string? Gallery, DateTimeOffset? Since, DateTimeOffset? Until, long? Before, int? Limit);
