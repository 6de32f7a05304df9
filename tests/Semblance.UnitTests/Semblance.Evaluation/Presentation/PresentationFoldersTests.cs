using Semblance.Errors;
using Semblance.Evaluation.Presentation;
using Semblance.UnitTests.Evaluation.Lists;

namespace Semblance.UnitTests.Evaluation.Presentation;

/// <summary>The folders and <c>PresentationLabels</c>, which say more about their pictures.</summary>
public sealed class PresentationFoldersTests : IDisposable
{
    private readonly ListFolder _folder = new("live/p1_01.jpg", "live/p2_01.png", "live/notes.txt", "attack/p1_02.jpg", "attack/mask/alone.jpg");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_labels_sub_folders_name_species_and_file_names_groups()
    {
        Assert.Equal(
            [("p1_01.jpg", true, "unknown", "p1", ""), ("p2_01.png", true, "unknown", "p2", ""), ("alone.jpg", false, "mask", "alone", ""), ("p1_02.jpg", false, "unknown", "p1", "")],
            Read().Select(static one => (Path.GetFileName(one.Path), one.IsBonaFide, one.Species.Name, one.Group, one.Split)));
    }

    [Fact]
    public void Labels_say_more_and_leave_out_what_they_do_not_name()
    {
        var labels = Labels("split,file,group,species", "dev,live/p1_01.jpg,anna,", "test,attack/p1_02.jpg,,print", "", "test,attack/mask/alone.jpg,bela,silicone");
        Assert.Equal(
            [("p1_01.jpg", "unknown", "anna", "dev"), ("alone.jpg", "silicone", "bela", "test"), ("p1_02.jpg", "print", "p1", "test")],
            Read(labels).Select(static one => (Path.GetFileName(one.Path), one.Species.Name, one.Group, one.Split)));
    }

    [Fact]
    public void Names_in_a_list_are_relative_to_its_folder()
    {
        var labels = PresentationLabels.Read(Labels("file,group", "live/../live/p1_01.jpg,anna"));
        Assert.Equal(("anna", null, null), labels.Find(Path.Combine(_folder.Path, "live", "p1_01.jpg")));
        Assert.Null(labels.Find(Path.Combine(_folder.Path, "p1_01.jpg")));
    }

    [Theory]
    [InlineData(1, "name,group", "live/p1_01.jpg,anna")]
    [InlineData(2, "file,group", "live/p1_01.jpg")]
    [InlineData(3, "file,group", "live/p1_01.jpg,anna", "live/p1_01.jpg,bela")]
    public void A_wrong_line_is_refused_with_its_number(int line, params string[] lines)
    {
        var refusal = Assert.Throws<SemblanceException>(() => Read(Labels(lines)));
        Assert.Equal(ErrorCode.InputListInvalid, refusal.Code);
        Assert.Contains(FormattableString.Invariant($"line {line}:"), refusal.What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => PresentationFolders.Read(Path.Combine(_folder.Path, "nobody"), _folder.Path)).Code);
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => Read(Path.Combine(_folder.Path, "none.csv"))).Code);
    }

    private IReadOnlyList<ListedPresentation> Read(string? labels = null) =>
        PresentationFolders.Read(Path.Combine(_folder.Path, "live"), Path.Combine(_folder.Path, "attack"), labels);

    private string Labels(params string[] lines)
    {
        var file = Path.Combine(_folder.Path, "labels.csv");
        File.WriteAllLines(file, lines);
        return file;
    }
}
