namespace Semblance.Server.Answers;

/// <summary>What a page may load, where it is not nothing; metadata of an endpoint.</summary>
/// <param name="Text">The header Content-Security-Policy.</param>
internal sealed record ContentPolicy(string Text)
{
    /// <summary>What every other answer has.</summary>
    public static ContentPolicy Nothing { get; } = new("default-src 'none'; frame-ancestors 'none'");
}
