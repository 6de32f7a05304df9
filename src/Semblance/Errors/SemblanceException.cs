namespace Semblance.Errors;

/// <summary>
/// The engine's one exception: what was wrong, and what to do about it. "No face" is not an error but an outcome.
/// </summary>
/// <remarks>The text holds nothing of a native library's own messages, which may name files of other callers.</remarks>
public sealed class SemblanceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">Which kind of failure.</param>
    /// <param name="what">What was wrong and where, in one sentence.</param>
    /// <param name="remedy">What the caller can do about it, in one sentence.</param>
    /// <param name="inner">The cause, kept for debuggers; never shown.</param>
    public SemblanceException(ErrorCode code, string what, string remedy, Exception? inner = null)
        : base($"{what} {remedy}", inner)
    {
        Code = code;
        What = what;
        Remedy = remedy;
    }

    /// <summary>Which kind of failure.</summary>
    public ErrorCode Code { get; }

    /// <summary>What was wrong and where.</summary>
    public string What { get; }

    /// <summary>What the caller can do about it.</summary>
    public string Remedy { get; }

    /// <summary>After how long it makes sense to ask again; <see langword="null"/> where waiting does not help, or nobody knows.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
