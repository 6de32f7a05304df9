namespace Semblance.Server.Answers;

/// <summary>Puts refusals into the words of a protocol; metadata of an endpoint.</summary>
internal interface IRefusalWriter
{
    /// <summary>Answers with a refusal.</summary>
    Task WriteAsync(HttpContext context, Refusal refusal);
}
