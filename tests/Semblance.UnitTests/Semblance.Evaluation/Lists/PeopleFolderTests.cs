using Semblance.Errors;
using Semblance.Evaluation.Lists;

namespace Semblance.UnitTests.Evaluation.Lists;

public sealed class PeopleFolderTests
{
    [Fact]
    public void The_first_level_names_the_person()
    {
        using var folder = new ListFolder("Bo/2.jpg", "Ada/b.PNG", "Ada/more/a.jpg", "Ada/notes.txt", "loose.jpg", "Nobody/readme.md");
        var samples = PeopleFolder.Read(folder.Path);
        Assert.Equal([("Ada/b.PNG", "Ada"), ("Ada/more/a.jpg", "Ada"), ("Bo/2.jpg", "Bo")], samples.Select(s => (s.SampleId, s.Subject)));
    }

    [Fact]
    public void A_folder_without_people_is_refused()
    {
        using var folder = new ListFolder("loose.jpg");
        Assert.Equal(ErrorCode.InputListInvalid, Assert.Throws<SemblanceException>(() => PeopleFolder.Read(folder.Path)).Code);
        Assert.Equal(ErrorCode.InputNotFound, Assert.Throws<SemblanceException>(() => PeopleFolder.Read(folder.Path + "/no")).Code);
    }
}
