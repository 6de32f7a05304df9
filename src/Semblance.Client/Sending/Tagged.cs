namespace Semblance.Client.Sending;

/// <summary>An answer and the version that it is of.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Tag">The entity tag, for a change on the condition that nobody else has changed it since.</param>
/// <typeparam name="T">The answer's contract.</typeparam>
public sealed record Tagged<T>(T Answer, string? Tag);
