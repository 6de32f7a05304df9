namespace Semblance.Server.Hosting;

/// <summary>Whether the server takes work: not before its networks are warm, and not any more once it is told to end.</summary>
internal sealed class Readiness
{
    private volatile bool _isReady;

    public bool IsReady => _isReady;

    public void Set(bool isReady) => _isReady = isReady;
}
