namespace Semblance.Client.Sending;

/// <summary>Choices of a client.</summary>
/// <remarks>Immutable. It is printed without the key.</remarks>
public sealed record SemblanceClientOptions
{
    /// <summary>The key as it was issued: <c>semblance_NAME_SECRET</c>. <see langword="null"/> where the HTTP client sends it itself.</summary>
    public string? Key { get; init; }

    /// <summary>How often a request is sent again that was answered with 429 or 503 and a time to come back. Default 0: never; at most 10.</summary>
    public int Retries { get; init; }

    /// <summary>The longest wait before a request is sent again; where the server asks for more, its refusal is thrown. Default 30 s.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of those waits; <see langword="null"/> for the machine's.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>Without the key.</summary>
    /// <returns>A text for messages.</returns>
    public override string ToString() => FormattableString.Invariant($"{nameof(Retries)} = {Retries}, {nameof(LongestWait)} = {LongestWait}");
}
