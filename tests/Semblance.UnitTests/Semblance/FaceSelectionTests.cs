namespace Semblance.UnitTests;

public sealed class FaceSelectionTests
{
    [Theory]
    [InlineData(FaceSelection.All, new[] { 32f, 16f })]
    [InlineData(FaceSelection.Largest, new[] { 32f })]
    [InlineData(FaceSelection.MostCentral, new[] { 16f })]
    public async Task The_meant_faces_go_on(FaceSelection selection, float[] widths)
    {
        // The larger face's middle is (16, 16), the smaller one's (32, 32), which is the picture's.
        using var made = new MadeEngine();
        using var engine = FaceEngine.Open(made.Options);
        using var picture = MadeEngine.Plain(200, 200, 200);
        var analysis = await engine.AnalyseAsync(picture, new AnalysisRequest { Faces = selection }, TestContext.Current.CancellationToken);
        Assert.Equal(widths, analysis.Faces.Select(face => face.Detected.Box.Width));
    }
}
