namespace Semblance.Cli.Serving;

/// <summary>Gives back an engine that may never have been opened.</summary>
internal sealed class LastEngine(Lazy<FaceEngine> engine) : IDisposable
{
    public void Dispose()
    {
        if (engine.IsValueCreated)
            engine.Value.Dispose();
    }
}
