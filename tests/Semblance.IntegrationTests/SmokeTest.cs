namespace Semblance.IntegrationTests;

public sealed class SmokeTest
{
    [Fact]
    public void Runs() => Assert.True(Environment.ProcessorCount > 0);
}
