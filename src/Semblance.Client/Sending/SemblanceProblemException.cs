using System.Net;

namespace Semblance.Client.Sending;

/// <summary>The server refused a request: what was wrong, what to do, and a code to act on.</summary>
public sealed class SemblanceProblemException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">What a program can act on, in snake case.</param>
    /// <param name="what">What was wrong.</param>
    /// <param name="remedy">What to do.</param>
    /// <param name="retryAfter">After how long it makes sense to ask again.</param>
    public SemblanceProblemException(HttpStatusCode status, string code, string what, string remedy, TimeSpan? retryAfter = null)
        : base($"{what} {remedy}".Trim()) => (Status, Code, What, Remedy, RetryAfter) = (status, code, what, remedy, retryAfter);

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What a program can act on, in snake case, such as "gallery_unknown"; "no_problem" where the answer was none of a Semblance server's.</summary>
    public string Code { get; }

    /// <summary>What was wrong.</summary>
    public string What { get; }

    /// <summary>What to do.</summary>
    public string Remedy { get; }

    /// <summary>After how long it makes sense to ask again; <see langword="null"/> where the server did not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
