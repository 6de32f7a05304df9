using Microsoft.Extensions.DependencyInjection;
using Semblance.Errors;
using Semblance.Inference;
using Semblance.UnitTests.Models;

namespace Semblance.UnitTests;

public sealed class SemblanceServicesTests
{
    [Fact]
    public async Task One_engine_serves_the_whole_program_and_closes_with_it()
    {
        using var models = new MadeModels();
        var options = new FaceEngineOptions { ModelFolder = models.Folder, Detector = MadeModels.Detector, Embedder = MadeModels.Embedder, Inference = new InferenceOptions { CacheFolder = null } };
        var provider = new ServiceCollection().AddSemblance(options).BuildServiceProvider(validateScopes: true);
        var engine = provider.GetRequiredService<FaceEngine>();
        using (var scope = provider.CreateScope())
            Assert.Same(engine, scope.ServiceProvider.GetRequiredService<FaceEngine>());
        await provider.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => engine.AnalyseAsync(new byte[] { 1 }, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_is_opened_when_it_is_first_asked_for_and_not_before()
    {
        var services = new ServiceCollection().AddSemblance(new FaceEngineOptions { Inference = new InferenceOptions { Parallelism = 0 } });
        await using var provider = services.BuildServiceProvider();
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(provider.GetRequiredService<FaceEngine>).Code);
        Assert.Throws<ArgumentNullException>(() => SemblanceServices.AddSemblance(null!));
    }
}
