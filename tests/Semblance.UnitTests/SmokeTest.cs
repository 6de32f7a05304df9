namespace Semblance.UnitTests;

public sealed class SmokeTest
{
    [Fact, Trait("kind","kernel")]
    public void Runs() => Assert.True(Environment.ProcessorCount > 0);
}
