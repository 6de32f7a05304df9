using Semblance.Cli.Demo;
using Semblance.Models;

namespace Semblance.UnitTests.Cli.Demo;

public sealed class DemoEngineTests
{
    [Fact]
    public void Without_a_model_the_remedy_gives_the_commands_that_get_one()
    {
        var remedy = DemoEngine.Remedy(Path.Combine(ModelFolders.ProgramFolder, "available.json"));
        Assert.Contains("export SEMBLANCE_MODELS=", remedy, StringComparison.Ordinal);
        Assert.Contains("semblance models pull yunet_2023mar", remedy, StringComparison.Ordinal);
        Assert.Contains("semblance models pull sface_2021dec", remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_list_of_models_the_remedy_says_what_a_model_folder_is() =>
        Assert.EndsWith("export SEMBLANCE_MODELS=/path/to/it.", DemoEngine.Remedy("/nowhere/available.json"), StringComparison.Ordinal);
}
