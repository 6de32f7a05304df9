namespace Semblance.IntegrationTests.Server.Dialects.Rekognition;

/// <summary>Tests that need a served world, opened anew for each.</summary>
public abstract class RekognitionTestBase : IAsyncLifetime
{
    private protected RekognitionWorld World { get; private set; } = null!;

    private protected SignedClient Admin => World.Admin;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => World = await RekognitionWorld.OpenAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
