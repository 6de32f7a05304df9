using Semblance.Comparison;
using Semblance.Errors;

namespace Semblance.UnitTests.Comparison;

public sealed class CalibrationLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semblance-calibrations-").FullName;

    public CalibrationLibraryTests() => Directory.CreateDirectory(Path.Combine(_folder, CalibrationLibrary.FolderName));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_table_is_found_by_model_mode_and_population()
    {
        Write(CalibrationTables.Straight, "general");
        var village = new Calibration(CalibrationTables.Model, CalibrationTables.Source with { Population = "a-village" }, CalibrationTables.Points);
        Write(village, "a-village");
        Assert.Equal(CalibrationTables.Straight.Id, CalibrationLibrary.Find(CalibrationTables.Model, [_folder])!.Id);
        Assert.Equal(village.Id, CalibrationLibrary.Find(CalibrationTables.Model, [_folder], "a-village")!.Id);
        Assert.Null(CalibrationLibrary.Find(CalibrationTables.OtherModel, [_folder]));
        Assert.Null(CalibrationLibrary.Find(CalibrationTables.Model, [_folder], "another-village"));
        Assert.Equal(["a-village", "general"], CalibrationLibrary.Populations(CalibrationTables.Model, [_folder]));
        Assert.Empty(CalibrationLibrary.Populations(CalibrationTables.OtherModel, [_folder]));
    }

    [Fact]
    public void A_table_under_another_populations_name_is_refused()
    {
        Write(CalibrationTables.Straight, "a-village");
        Assert.Equal(ErrorCode.CalibrationInvalid, Assert.Throws<SemblanceException>(() => CalibrationLibrary.Find(CalibrationTables.Model, [_folder], "a-village")).Code);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    public void A_broken_table_is_refused_with_its_name_and_cause(string json)
    {
        var file = Path.Combine(_folder, CalibrationLibrary.FolderName, CalibrationLibrary.FileName(CalibrationTables.Model));
        File.WriteAllText(file, json);
        var refusal = Assert.Throws<SemblanceException>(() => CalibrationLibrary.Find(CalibrationTables.Model, [_folder]));
        Assert.Equal(ErrorCode.CalibrationInvalid, refusal.Code);
        Assert.Contains(file, refusal.What, StringComparison.Ordinal);
        Assert.Equal(json.Length == 1, refusal.InnerException!.InnerException is System.Text.Json.JsonException);
    }

    [Fact]
    public void A_table_that_can_not_be_read_is_refused_with_its_name()
    {
        Write(CalibrationTables.Straight, "general");
        var file = Path.Combine(_folder, CalibrationLibrary.FolderName, CalibrationLibrary.FileName(CalibrationTables.Model));
        using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var refusal = Assert.Throws<SemblanceException>(() => CalibrationLibrary.Find(CalibrationTables.Model, [_folder]));
        Assert.Equal(ErrorCode.CalibrationInvalid, refusal.Code);
        Assert.Contains(file, refusal.What, StringComparison.Ordinal);
        Assert.IsType<IOException>(refusal.InnerException);
    }

    [Theory]
    [InlineData("../general")]
    [InlineData("")]
    [InlineData("A Village")]
    public void A_population_that_is_no_name_is_refused(string population) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => CalibrationLibrary.FileName(CalibrationTables.Model, population)).Code);

    private void Write(Calibration table, string population) =>
        File.WriteAllBytes(Path.Combine(_folder, CalibrationLibrary.FolderName, CalibrationLibrary.FileName(table.Model, population)), table.ToJson());
}
