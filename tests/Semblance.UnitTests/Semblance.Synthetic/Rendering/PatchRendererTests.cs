using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Rendering;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic.Rendering;

public sealed class PatchRendererTests
{
    private static readonly SyntheticView View = new() { Width = 96, Height = 128, Camera = new ViewCamera { HeadShare = 0.4f, OffsetY = -0.15f } };
    private static readonly PersonModel Somebody = PersonModel.Build(PersonTraits.FromSeed(2));

    [Fact]
    public void A_patch_is_covered_where_the_person_is_and_open_around_them()
    {
        var patch = PatchRenderer.Render(Somebody, View, 0, 10, 20);
        Assert.Equal((10, 20, 96, 128), (patch.Left, patch.Top, patch.Width, patch.Height));
        Assert.Equal(0, Cover(patch, 2, 2));
        Assert.Equal(1, Cover(patch, 48, 46)); // the nose
        Assert.Equal(1, Cover(patch, 48, 125)); // the trunk goes on to the lower edge
        Assert.All(Enumerable.Range(0, patch.Width * patch.Height), i => Assert.InRange(patch.Light[(i * PersonPatch.Channels) + 3], -1e-5f, 1 + 1e-5f));
        Assert.Contains(Enumerable.Range(0, patch.Width), x => Cover(patch, x, 30) is > 0.05f and < 0.95f); // hair and edges are soft
    }

    [Fact]
    public void Where_nothing_covers_there_is_no_light()
    {
        var patch = PatchRenderer.Render(Somebody, View, 0, 0, 0);
        Assert.All(
            Enumerable.Range(0, patch.Width * patch.Height).Where(i => patch.Light[(i * PersonPatch.Channels) + 3] == 0),
            i => Assert.Equal(0, patch.Light[i * PersonPatch.Channels] + patch.Light[(i * PersonPatch.Channels) + 1] + patch.Light[(i * PersonPatch.Channels) + 2]));
    }

    [Fact]
    public void The_face_lies_in_the_box_of_the_truth()
    {
        var patch = PatchRenderer.Render(Somebody, View, 0, 10, 20);
        var face = Enumerable.Range(0, patch.Face.Length).Where(i => patch.Face[i] > 0).Select(i => (X: (i % patch.Width) + 10, Y: (i / patch.Width) + 20)).ToArray();
        var box = patch.Truth.Box;
        Assert.All(face, at => Assert.True(at.X >= box.X - 2 && at.X <= box.Right + 2 && at.Y >= box.Y - 2 && at.Y <= box.Bottom + 2));
        // An ellipse fills 79 % of its box; a face is about one, with some of it under the ears' side.
        Assert.InRange(face.Length / box.Area, 0.6f, 0.95f);
    }

    [Fact]
    public void The_truth_is_the_one_of_the_whole_renderer()
    {
        var (_, truth) = SceneRenderer.Render(Somebody, View);
        Assert.Equal(truth.Box.X + 10, PatchRenderer.Render(Somebody, View, 0, 10, 20).Truth.Box.X, 1e-3f);
        Assert.Equal(truth.Landmarks.NoseTip.Y + 20, PatchRenderer.Render(Somebody, View, 0, 10, 20).Truth.Landmarks.NoseTip.Y, 1e-3f);
    }

    private static float Cover(PersonPatch patch, int x, int y) => patch.Light[(((y * patch.Width) + x) * PersonPatch.Channels) + 3];
}
