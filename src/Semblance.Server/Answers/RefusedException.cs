namespace Semblance.Server.Answers;

/// <summary>A refusal that a protocol has words of its own for.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.What)
{
    /// <summary>What is answered.</summary>
    public Refusal Refusal { get; } = refusal;
}
