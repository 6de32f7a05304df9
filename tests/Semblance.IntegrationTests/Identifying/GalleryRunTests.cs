using Semblance.Cli.Identifying;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Identifying;

public sealed class GalleryRunTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Each_folder_is_a_person_and_a_picture_without_a_face_a_failure_that_is_kept()
    {
        _world.People("set/images", shots: 2);
        _world.House.Write("set/images/Ada/none.png", MadeWorld.Empty());
        using var engine = _world.Open();
        var gallery = await GalleryRun.EnrolAsync(engine, _world.Options, GalleryRun.Read(_world.House.In("set")), TestContext.Current.CancellationToken);
        Assert.Equal(["Ada", "Ben", "Cleo"], gallery.Subjects.Select(static subject => subject.Name), StringComparer.Ordinal);
        Assert.Equal((6, "No face was found. Use a picture in which the face is larger or turned to the camera."), (gallery.Size, Assert.Single(gallery.Failures).Complaint));
    }
}
